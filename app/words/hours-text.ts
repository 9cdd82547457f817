/** Hours with up to two decimals, and the language's own decimal mark. */
export const hoursText = (hours: number, mark: string): string =>
  String(Math.round(hours * 100) / 100).replace(".", mark);
