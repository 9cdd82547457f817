/**
 * The default text before clauses could be switched. Never edited: workspaces still have it, word
 * for word.
 */
export const defaultTermsBefore = `### Working together

The designer does the work described above with care and keeps the client informed. The client gives texts, images, access and answers in time; where they come late, dates move by as many days.

### Dates and approval

Each milestone is sent for review when it is ready. The client approves it or asks for changes with a reason. If the client doesn't answer within ten working days, the designer reminds; silence is never an approval.

### Changes

Revision rounds within the included number are free. Anything beyond the deliverables listed above, or beyond the included rounds, is priced first and begins only when the client has agreed to the price.

### Payment

Work begins when the deposit has arrived. Later instalments are due within {payment_days} days of the invoice. The deposit is kept when the client ends the project without the designer's fault; it is returned when the designer doesn't deliver.

### Rights of use

With full payment the client receives the right to use the finished work for the purpose named in the goal, without limit of time and place. Drafts that weren't chosen stay with the designer.

### Showing the work

The designer may show the finished work among her references, unless the client objects in writing.

### Ending early

Either side may end the project in writing with fourteen days' notice. Work done until then is paid for, and handed over.
`;
