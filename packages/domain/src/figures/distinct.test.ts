import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { monthsFrom } from "../dates";
import { arrivals, distinctNamed, distinctPeople } from "./distinct";

const months = monthsFrom("2023-01", "2024-06");
const month = fc.constantFrom("", ...months);

describe("distinct people", () => {
  test("of any period of whole months are counted once each, from the table of arrivals alone", () => {
    const visits = fc.array(fc.tuple(fc.nat(6), month), { maxLength: 40 });
    fc.assert(
      fc.property(visits, month, month, (came, from, to) => {
        const people = [...new Set(came.map(([person]) => person))];
        const table = people.flatMap((person) =>
          arrivals(
            came.filter(([one]) => one === person).map(([, when]) => when),
            "female",
          ),
        );
        const inside = came.filter(([, when]) => when >= from && when <= to);
        expect(distinctNamed(table, from, to)).toBe(new Set(inside.map(([person]) => person)).size);
      }),
    );
  });

  test("are at least and at most what they are, whoever the unnamed were; with everybody named, exactly", () => {
    // Rooms of people, some of whom gave their name.
    const room = fc.array(fc.record({ person: fc.nat(30), named: fc.boolean() }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(fc.array(room, { maxLength: 8 }), fc.boolean(), (rooms, allNamed) => {
        const there = rooms.map((one) => [
          ...new Map(one.map((seat) => [seat.person, seat])).values(),
        ]);
        const seats = there.flat().map((seat) => ({ ...seat, named: seat.named || allNamed }));
        const truth = new Set(seats.map(({ person }) => person)).size;
        const named = seats.filter((seat) => seat.named);
        const { atLeast, atMost } = distinctPeople({
          named: new Set(named.map(({ person }) => person)).size,
          unnamed: seats.length - named.length,
          fullestRoom: Math.max(0, ...there.map((one) => one.length)),
        });
        expect(truth).toBeGreaterThanOrEqual(atLeast);
        expect(truth).toBeLessThanOrEqual(atMost);
        expect(!allNamed || atLeast === atMost).toBe(true);
      }),
    );
  });
});
