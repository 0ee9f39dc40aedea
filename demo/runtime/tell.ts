interface Control {
  request(path: string, init: RequestInit): Response | Promise<Response>;
}

/** @throws Error with what the simulator said, when it refused */
export async function tell(control: Control, method: string, path: string, body: unknown): Promise<Response> {
  const init = { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const answer = await control.request(path, init);
  if (!answer.ok) throw new Error(`${method} ${path} of a simulator: ${answer.status} ${await answer.text()}`);
  return answer;
}
