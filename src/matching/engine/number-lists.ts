/**
 * A list of whole numbers for each of many people, all in one piece of memory: a search that goes from list to list mostly
 * waits for memory, and an array for each person would have it wait twice on the way to the numbers.
 */
export class NumberLists {
  /** The numbers; those of a person from `startOf` on, `countOf` of them. Not to be kept over an `add`. */
  numbers: Int32Array
  /** Of each person: where their list begins, how long it is, and how long it may become there. */
  private readonly spans: Int32Array
  private end: number

  constructor(people: number) {
    this.spans = new Int32Array(people * SPAN)
    this.end = people * ROOM
    this.numbers = new Int32Array(this.end + ROOM * 64)
    for (let person = 0; person < people; person++) {
      this.spans[person * SPAN] = person * ROOM
      this.spans[person * SPAN + 2] = ROOM
    }
  }

  startOf(person: number): number {
    return this.spans[person * SPAN] ?? 0
  }

  countOf(person: number): number {
    return this.spans[person * SPAN + 1] ?? 0
  }

  /** As they are now; not to be kept over a change. */
  of(person: number): Int32Array {
    const start = this.startOf(person)
    return this.numbers.subarray(start, start + this.countOf(person))
  }

  has(person: number, number: number): boolean {
    return this.placeOf(person, number) >= 0
  }

  add(person: number, number: number): void {
    const { spans } = this
    const count = this.countOf(person)
    if (count === spans[person * SPAN + 2]) this.move(person, count * 2)
    this.numbers[this.startOf(person) + count] = number
    spans[person * SPAN + 1] = count + 1
  }

  /** Takes a number away once, if it is there; the last takes its place. */
  remove(person: number, number: number): void {
    const place = this.placeOf(person, number)
    if (place < 0) return
    const last = this.countOf(person) - 1
    this.numbers[place] = this.numbers[this.startOf(person) + last] ?? 0
    this.spans[person * SPAN + 1] = last
  }

  private placeOf(person: number, number: number): number {
    const { numbers } = this
    const start = this.startOf(person)
    const end = start + this.countOf(person)
    for (let at = start; at < end; at++) if (numbers[at] === number) return at
    return -1
  }

  /** Gives a list another place, where it may become longer. */
  private move(person: number, room: number): void {
    const start = this.startOf(person)
    if (this.end + room > this.numbers.length) {
      const more = new Int32Array(this.end + room + (this.numbers.length >> 1))
      more.set(this.numbers)
      this.numbers = more
    }
    this.numbers.copyWithin(this.end, start, start + this.countOf(person))
    this.spans[person * SPAN] = this.end
    this.spans[person * SPAN + 2] = room
    this.end += room
  }
}

const ROOM = 4
const SPAN = 4
