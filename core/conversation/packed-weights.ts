/** Weights of one kind after the other, a byte each, as base64; `scale` makes them what was learned. */
export type ReplyWeights = {
  readonly scale: number;
  readonly biases: readonly number[];
  readonly base64: string;
};
