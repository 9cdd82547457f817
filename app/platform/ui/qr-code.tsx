import type { ReactNode } from "react";

type Props = {
  /** What `qrPath` made of the text. */
  code: { path: string; size: number };
  label: string;
  /** Drawn over the code, in its modules. */
  children?: ReactNode;
};

/** A QR code with its quiet zone: black on white, in the dark too. */
export function QrCode({ code: { path, size }, label, children }: Props) {
  const whole = size + 8;
  return (
    <svg
      viewBox={`-4 -4 ${whole} ${whole}`}
      width="176"
      height="176"
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className="shrink-0"
    >
      <rect x="-4" y="-4" width={whole} height={whole} fill="#fff" />
      <path d={path} fill="#000" />
      {children}
    </svg>
  );
}
