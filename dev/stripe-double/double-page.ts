import { toDecimal } from "#app/kernel/money.ts";
import type { DoubleSession } from "./double-objects.ts";

const escape = (text: string) => text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escape(title)}</title>
<style>body{font:17px/1.6 system-ui,sans-serif;max-width:34rem;margin:0 auto;padding:2rem 1.25rem;color:#1f1c17;background:#fff}label{display:block;margin:.75rem 0 .25rem}input[type=text]{width:100%;padding:.6rem;font:inherit;box-sizing:border-box;border:1px solid #767676}button{font:inherit;padding:.6rem 1.2rem;margin:1rem .5rem 0 0;min-height:44px}.note{border:2px solid #1f1c17;padding:.75rem 1rem}.bad{color:#a8321f}</style></head><body><main>
<p class="note"><strong>A stand-in for Stripe.</strong> No money moves here.</p>${body}</main></body></html>`;
}

export function payPage(session: DoubleSession, problem = ""): string {
  const amount = `${toDecimal(session.amount, session.currency.toUpperCase())} ${session.currency.toUpperCase()}`;
  return page(
    "Stand-in checkout",
    `<h1>${escape(session.title)}</h1><p>${escape(amount)} for ${escape(session.email)}</p>
${problem ? `<p class="bad" role="alert">${escape(problem)}</p>` : ""}
<form method="post"><label for="number">Card number</label><input id="number" name="number" type="text" inputmode="numeric" value="4242 4242 4242 4242">
<p>4242… is accepted, 4000 0000 0000 0002 is declined, 4000 0027 6000 3184 asks for 3-D Secure.</p>
<button name="method" value="card">Pay ${escape(amount)}</button><button name="method" value="sepa_debit">Pay by bank debit (arrives later)</button><button name="method" value="customer_balance">Pay by transfer to Stripe (arrives later)</button></form>
<p><a href="${escape(session.cancelUrl)}">Go back without paying</a></p>`,
  );
}

export function challengePage(): string {
  return page(
    "3-D Secure",
    `<h1>Your bank asks</h1><form method="post"><p>Is it you who is paying?</p><button name="challenge" value="yes">Complete the payment</button><button name="challenge" value="no">Fail the payment</button></form>`,
  );
}

export function overPage(status: string): string {
  return page(
    "Stand-in checkout",
    `<h1>This page is closed</h1><p>The checkout is ${escape(status)}.</p>`,
  );
}
