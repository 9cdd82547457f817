// npm run mails: every mail with its sample data, in react-email's own server.
import { spawn } from "node:child_process";
import { prepare } from "./prepare.js";

prepare("mails");
const cli = "node_modules/react-email/dist/cli/index.mjs";
const port = process.env.PORT ?? "3010";
const child = spawn(process.execPath, [cli, "dev", "--dir", "emails", "--port", port], {
  stdio: "inherit",
});
child.once("exit", (code) => process.exit(code ?? 1));
