export const words: string = `### Working together

The designer does the work described above with care and keeps the client informed. The client gives texts, images, access and answers in time; where they come late, dates move by as many days.

### Dates and approval

Each milestone is sent for review when it is ready. The client approves it or asks for changes with a reason. If the client doesn't answer within ten working days, the designer reminds; silence is an approval only where this agreement says so above.

### Changes

Revision rounds within the included number are free. Anything beyond the deliverables listed above, or beyond the included rounds, is priced first and begins only when the client has agreed to the price.

### Payment

Work begins when the deposit has arrived. Later instalments are due within {payment_days} days of the invoice. The deposit is kept when the client ends the project without the designer's fault; it is returned when the designer doesn't deliver.

{clause late_fee}
### Late payment

Where a payment is late, the designer may ask for interest of {late_fee_percent} % a year on it, or for what the law provides, from the day after it was due.
{end}

### Rights of use

With full payment the client receives the right to use the finished work for the purpose named in the goal, without limit of time and place. Drafts that weren't chosen stay with the designer.

{clause ownership}
### Ownership on payment

With full payment the designer also transfers to the client the economic copyright in the finished work, for all fields of use that the goal needs. Until then it stays with the designer.
{end}

{clause portfolio}
### Showing the work

The designer may show the finished work among her references, unless the client objects in writing.
{end}

{clause confidentiality}
### Confidentiality

Each side keeps to itself what the other has marked as confidential, during the work and for three years after it.
{end}

### Ending early

Either side may end the project in writing with fourteen days' notice. Work done until then is paid for, and handed over.

{clause kill_fee}
### Kill fee

Where the client ends the project early without the designer's fault, {kill_fee_percent} % of the price of the work that wasn't begun is due besides.
{end}
`;
