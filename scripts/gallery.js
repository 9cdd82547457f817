// npm run gallery: every component and every screen, with sample data. For development alone: the
// product's build doesn't contain it.
import { prepare } from "./prepare.js";

prepare("gallery");
process.env.BUILD_DIR = ".cache/gallery";
process.env.DATA_DIR ??= ".cache/gallery-data";
process.env.STRIPE_DOUBLE ??= "1";
await import("./serve.js");
