/** A few words from one of the two to the other. */
export interface RoomMessage {
  readonly id: string
  readonly senderId: string
  readonly text: string
  readonly sentAt: Date
  readonly readAt: Date | undefined
}

/** How many stand on a page. */
export const messagesOnPage = 50
