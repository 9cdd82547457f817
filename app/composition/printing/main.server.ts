import { createElement, type FunctionComponent } from "react";
import { renderPdf } from "#app/platform/pdf/render-pdf.server.ts";
import { DOCUMENTS, type PrintOrder } from "./documents.ts";

/** The process that prints: one document after another, as long as the web process is there. */
process.on("message", ({ document, props }: PrintOrder) => {
  const component = DOCUMENTS[document] as FunctionComponent<object>;
  void renderPdf(createElement(component, props) as never)
    .then((output) => process.send?.({ output }))
    .catch((error: unknown) => process.send?.({ error: String(error) }));
});
process.once("disconnect", () => process.exit(0));
