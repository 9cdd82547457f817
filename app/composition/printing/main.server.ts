import { endWithParent } from "#app/platform/isolated/end-with-parent.server.ts";
import { createElement, type FunctionComponent } from "react";
import { renderPdf } from "#app/platform/pdf/render-pdf.server.ts";
import { DOCUMENTS, type PrintOrder } from "./documents.ts";

endWithParent();

/** The process that prints: one document after another, as long as the web process is there. */
process.on("message", ({ document, props }: PrintOrder) => {
  const component = DOCUMENTS[document] as FunctionComponent<object>;
  void renderPdf(createElement(component, props) as never)
    .then((output) => process.send?.({ output }))
    .catch((error: unknown) => process.send?.({ error: String(error) }));
});
// The web process ends it, also when both are told to stop.
process.on("SIGINT", () => undefined).on("SIGTERM", () => undefined);
process.once("disconnect", () => process.exit(0));
