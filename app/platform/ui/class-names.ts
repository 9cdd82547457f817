/** Joins class names, leaving out those that are missing. */
export const classNames = (...names: (string | undefined | false)[]) =>
  names.filter(Boolean).join(" ");
