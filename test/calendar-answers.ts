/** What a calendar program mails back to an invitation, as Outlook and Google write it. */
export interface WrittenAnswer {
  readonly uid: string
  readonly from: string
  readonly method?: 'REPLY' | 'COUNTER' | 'REQUEST'
  readonly partstat?: string
  readonly sequence?: number
  /** '20261008T100000Z' */
  readonly stamp?: string
  /** Lines of the event, such as the time that is proposed. */
  readonly lines?: readonly string[]
  readonly attendee?: string
  readonly comment?: string
}

export function calendarAnswer(answer: WrittenAnswer): string {
  const { uid, from, method = 'REPLY', partstat = 'ACCEPTED', sequence = 0, lines = [], comment } = answer
  return [
    'BEGIN:VCALENDAR',
    'PRODID:-//Example//Calendar 1.0//EN',
    'VERSION:2.0',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${answer.stamp ?? '20261007T090000Z'}`,
    `SEQUENCE:${sequence}`,
    'ORGANIZER;CN=Mentor:mailto:post@mentor.example',
    `ATTENDEE;CN=Sofie;PARTSTAT=${partstat}:MAILTO:${answer.attendee ?? from}`,
    ...(lines.length > 0 ? lines : ['DTSTART:20261014T080000Z', 'DTEND:20261014T100000Z']),
    ...(comment ? [`COMMENT:${comment}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n')
}

/** The mail it comes in: words, and the calendar as base64 beside them. */
export function answerMail(answer: WrittenAnswer, headers: readonly string[] = []): string {
  const { method = 'REPLY', comment = 'Svar' } = answer
  return [
    ...headers,
    `From: "Sofie Bang" <${answer.from}>`,
    'To: Mentor <post@mentor.example>',
    'Subject: Accepteret: Mentorm=?utf-8?Q?=C3=B8de?=',
    `Message-ID: <${Math.random().toString(36).slice(2)}@example.org>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=outer',
    '',
    '--outer',
    'Content-Type: multipart/alternative; boundary=inner',
    '',
    '--inner',
    'Content-Type: text/plain; charset=utf-8',
    '',
    comment,
    '--inner',
    `Content-Type: text/calendar; charset="UTF-8"; method=${method}`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(calendarAnswer(answer)).toString('base64').replaceAll(/.{76}/g, '$&\r\n'),
    '--inner--',
    '--outer--',
    '',
  ].join('\r\n')
}
