import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { EInvoiceNetwork, NetworkReading } from "./e-invoice-network.ts";

const answer = z.object({
  status: z.enum(["sent", "accepted", "rejected"]),
  reference: z.string().max(200).default(""),
  reason: z.string().max(1_000).default(""),
});

/**
 * Hands invoices to a connector through a folder: it sends `outgoing/<id>.xml` and writes the
 * network's answer to `answers/<id>.json` ({"status": "accepted", "reference": "…", "reason": ""}).
 * Files appear complete or not at all.
 */
export function folderNetwork({
  name,
  folder,
}: {
  name: EInvoiceNetwork["name"];
  folder: string;
}): EInvoiceNetwork {
  const [outgoing, answers] = [join(folder, "outgoing"), join(folder, "answers")];
  const read = async (id: string): Promise<NetworkReading | null> => {
    const text = await readFile(join(answers, `${id}.json`), "utf8").catch((error: unknown) => {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
      throw error;
    });
    return text === null ? null : answer.parse(JSON.parse(text));
  };
  return {
    name,
    form: name === "ksef" ? "fa3" : "ubl",
    async send({ id, xml }) {
      await mkdir(outgoing, { recursive: true });
      await mkdir(answers, { recursive: true });
      const path = join(outgoing, `${id}.xml`);
      await writeFile(`${path}.part`, xml);
      await rename(`${path}.part`, path);
      return (await read(id)) ?? { status: "sent", reference: "", reason: "" };
    },
    read,
  };
}
