/** Refuses a Node that is too old. Imported first by every entry, so it keeps to syntax that old versions can read. */

const [REQUIRED_MAJOR, REQUIRED_MINOR] = [20, 19];

/** Whether a version such as `20.19.0` can run the product. */
export function isSupportedNode(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > REQUIRED_MAJOR || (major === REQUIRED_MAJOR && minor >= REQUIRED_MINOR);
}

if (!isSupportedNode(process.versions.node)) {
  console.error(
    [
      `Нужен Node.js ${REQUIRED_MAJOR}.${REQUIRED_MINOR} или новее, а запущен ${process.versions.node}. Установите свежую LTS-версию с https://nodejs.org и повторите команду.`,
      `Node.js ${REQUIRED_MAJOR}.${REQUIRED_MINOR} or newer is needed; this is ${process.versions.node}. Install a current LTS from https://nodejs.org and run the command again.`,
    ].join('\n'),
  );
  process.exit(1);
}
