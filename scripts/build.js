import { prepare } from "./prepare.js";

prepare({ build: true });
