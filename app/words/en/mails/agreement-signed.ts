type Facts = {
  name: string;
  project: string;
  signer: string;
  side: "client" | "studio";
};

export const words = {
  subject: (p: Facts) => `Signed: ${p.project}`,
  heading: (p: Facts) => `Signed: ${p.project}`,
  lines: (p: Facts) => [
    p.side === "client"
      ? `Thank you, ${p.name}. The agreement is signed; your copy is attached.`
      : `${p.signer} has signed the agreement. The signed copy is attached.`,
    "The attached PDF holds the exact text, its fingerprint (SHA-256) and the evidence of the signature.",
  ],
  action: "Open the project",
};
