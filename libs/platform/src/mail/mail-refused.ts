/**
 * Why a mail could not be handed over:
 * - `permanent`: the server will never take this mail (5xx for its recipient or content)
 * - `transient`: not this mail now (4xx)
 * - `unreachable`: nothing can be sent at present, whatever the mail: no connection, no sign-in, service closing (421), too much mail for
 *   the server's limits
 */
export type RefusalKind = 'permanent' | 'transient' | 'unreachable';

/** The mail server did not take a mail. The message is what the server said, or what the connection suffered. */
export class MailRefused extends Error {
  constructor(
    readonly kind: RefusalKind,
    response: string,
  ) {
    super(response);
    this.name = 'MailRefused';
  }

  /** From an error of nodemailer, which names the command at which the conversation ended and the server's code. */
  static from(error: unknown): MailRefused {
    const { code, command, response, responseCode, message } = error as {
      code?: string;
      command?: string;
      response?: string;
      responseCode?: number;
      message?: string;
    };
    return new MailRefused(kindOf(code, command, responseCode, response ?? ''), response ?? message ?? String(error));
  }
}

/** How servers say that they have had enough of the sender for now: no code of its own stands for it. */
const tooMuchMail =
  /\b(too many (messages|mails|e-?mails|connections|sessions)|too fast|rate[ -]?limit\w*|throttl\w+)/i;

function kindOf(
  code: string | undefined,
  command: string | undefined,
  responseCode: number | undefined,
  response: string,
): RefusalKind {
  // Without any recipient that the client itself accepts, no server is asked.
  if (responseCode === undefined) return code === 'EENVELOPE' ? 'permanent' : 'unreachable';
  if (code === 'EAUTH' || command === 'CONN' || command === 'STARTTLS' || /^(EHLO|HELO|AUTH)/.test(command ?? '')) {
    return 'unreachable';
  }
  if (responseCode === 421) return 'unreachable';
  if (responseCode < 500 && tooMuchMail.test(response)) return 'unreachable';
  // The sender is the installation's own address always: what is wrong with it (but for a size, 552) is no fault of this mail.
  if (command === 'MAIL FROM' && responseCode >= 500 && responseCode !== 552) return 'unreachable';
  return responseCode >= 500 ? 'permanent' : 'transient';
}
