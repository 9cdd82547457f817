type Facts = {
  workspace: string;
  inviter: string;
  days: number;
};

export const words = {
  subject: (p: Facts) => `${p.inviter} invites you to ${p.workspace}`,
  heading: (p: Facts) => `${p.inviter} invites you to ${p.workspace}`,
  lines: (p: Facts) => [
    `${p.inviter} invites you to work in ${p.workspace} on Milepost. The invitation is good for ${p.days} days.`,
  ],
  action: "Join",
};
