// npm start: installs or builds what is missing (packages, Prisma's clients, the build) and runs
// Milepost.
import { prepare } from "./prepare.js";

prepare("start");
await import("./serve.js");
