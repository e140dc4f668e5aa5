/** Several organisations that run programmes together; one of them is the centre (A8). */
export interface Network {
  readonly id: string
  readonly name: string
  readonly centreId: string
  readonly centre: string
  /** Whether whoever looks runs the centre. */
  readonly runsCentre: boolean
}

/** `invited`: the centre has asked, and the organisation answers; `asked`: the other way round. */
export type MembershipState = 'invited' | 'asked' | 'member' | 'declined' | 'left'

export interface Membership {
  readonly id: string
  readonly networkId: string
  readonly network: string
  readonly organisationId: string
  readonly organisation: string
  readonly state: MembershipState
  /** Whether whoever looks runs the member, and the centre. */
  readonly runsMember: boolean
  readonly runsCentre: boolean
}

export type MembershipAnswer = 'yes' | 'no' | 'leave'

/** What an answer makes of a membership; undefined when it is not theirs to give: both agree, and either lets go. */
export function answered(
  { state, runsMember, runsCentre }: Pick<Membership, 'state' | 'runsMember' | 'runsCentre'>,
  answer: MembershipAnswer,
): MembershipState | undefined {
  if (answer === 'leave') {
    const mayLetGo =
      state === 'invited' ? runsCentre : state === 'asked' ? runsMember : runsCentre || runsMember
    return mayLetGo && (state === 'invited' || state === 'asked' || state === 'member') ? 'left' : undefined
  }
  const mayAnswer = state === 'invited' ? runsMember : state === 'asked' ? runsCentre : false
  if (!mayAnswer) return undefined
  return answer === 'yes' ? 'member' : 'declined'
}
