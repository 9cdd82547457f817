// npm start: brings what is missing (packages, Prisma's clients, the build) and runs Milepost.
import { prepare } from "./prepare.js";

prepare({ build: true });
await import("./serve.js");
