/**
 * How much of the processor's time this process used at most between two turns of its loop while
 * something was done, in milliseconds: so long others weren't answered. What other processes do,
 * on a busy machine too, doesn't count.
 */
export async function longestTurn<T>(work: Promise<T>): Promise<{ longest: number; ended: T }> {
  let before = process.cpuUsage();
  let longest = 0;
  const note = () => {
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    longest = Math.max(longest, (user + system) / 1_000);
  };
  const timer = setInterval(note, 5);
  const ended = await work;
  note();
  clearInterval(timer);
  return { longest, ended };
}
