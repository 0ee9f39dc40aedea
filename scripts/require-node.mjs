// npm puts the devDependency `node` first on PATH; with --ignore-scripts it is missing and the machine's own Node runs instead.
const major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
  console.error(
    `Makegood needs Node 24 and found ${process.version}. Run it through npm (npm start, npm test) after a plain "npm ci".`,
  );
  process.exit(1);
}
