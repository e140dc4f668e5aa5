import type { MatchingInput } from '../src/matching/engine/input.ts'
import type { PairList } from '../src/matching/engine/lexicographic.ts'
import { randomNumbers } from '../src/matching/engine/many-people.ts'
import { fillRow, number, tabulate } from '../src/matching/engine/numbered.ts'

/** Lists of candidates: each mentee with the best of a sample of mentors. */
export function listed(
  people: number,
  mentors: number,
  places: number,
  candidates: number,
  isFine: boolean,
): PairList {
  const random = randomNumbers(7)
  const rowStart = new Int32Array(people + 1)
  const edgeColumn = new Int32Array(people * candidates)
  const points = new Int32Array(people * candidates)
  const rooms = new Int32Array(mentors)
  for (let column = 0; column < mentors; column++) {
    rooms[column] = Math.floor(((column + 1) * places) / mentors) - Math.floor((column * places) / mentors)
  }
  const owner: number[] = []
  for (const [column, room] of rooms.entries()) for (let place = 0; place < room; place++) owner.push(column)
  // Themes as bits, and a municipality.
  const themes = (count: number): number => {
    let mask = 0
    for (let at = 0; at < count; at++) mask |= 1 << Math.floor(24 * random() ** 1.5)
    return mask
  }
  const person = (count: number) => ({
    themes: themes(count),
    place: Math.floor(98 * random() * random()),
    years: Math.floor(random() * 30),
  })
  const mentees = Array.from({ length: people }, () => person(3))
  const offered = Array.from({ length: mentors }, () => person(5))
  let edge = 0
  for (const [row, mentee] of mentees.entries()) {
    // One pair each of a match of everybody, so that there is one.
    const sample = new Set([owner[row % owner.length] ?? 0])
    while (sample.size < Math.min(mentors, candidates * 4)) sample.add(Math.floor(random() * mentors))
    const scored = [...sample].map(column => {
      const mentor = offered[column] ?? person(0)
      const shared = bits(mentee.themes & mentor.themes)
      const gap = mentor.years - mentee.years
      const own =
        10 * Math.min(3, shared) +
        (mentee.place === mentor.place ? 6 : 0) +
        Math.max(0, 8 - Math.max(0, 5 - gap, gap - 15))
      return { column, points: isFine ? own * 997 + Math.floor(random() * 997) : own }
    })
    const [first, ...rest] = scored
    const kept = first ? [first, ...rest.sort((a, b) => b.points - a.points).slice(0, candidates - 1)] : []
    for (const one of kept.sort((a, b) => a.column - b.column)) {
      edgeColumn[edge] = one.column
      points[edge++] = one.points
    }
    rowStart[row + 1] = edge
  }
  const needs = new Int32Array(people).fill(1)
  return {
    rowCount: people,
    columnCount: mentors,
    rowStart,
    edgeColumn,
    points,
    needs,
    rooms,
    earlier: new Uint8Array(edge),
  }
}

/** All pairs with their points; pairs that a rule forbids with none, which a tight match of many people does not use. */
export function allPairs(input: MatchingInput): PairList {
  const numbered = number(input)
  const table = tabulate(input, numbered)
  const { rowCount, columnCount } = table
  const points = new Int32Array(rowCount * columnCount)
  const row = new Int32Array(columnCount)
  for (let at = 0; at < rowCount; at++) {
    fillRow(table, at, row)
    points.set(
      row.map(own => Math.max(0, own)),
      at * columnCount,
    )
  }
  return {
    rowCount,
    columnCount,
    rowStart: Int32Array.from({ length: rowCount + 1 }, (_, at) => at * columnCount),
    edgeColumn: Int32Array.from(points, (_, edge) => edge % columnCount),
    points,
    needs: numbered.needs,
    rooms: numbered.rooms,
    earlier: new Uint8Array(points.length),
  }
}

function bits(mask: number): number {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++
  return count
}
