import { accept, back, close, did, move, posture, quiet, turn } from "../pack-play-steps";
import type { Witnesses } from "./witness";

/** A group chooses a posture in the first turn, and control takes it up. */
const settled = (role: string, is: "quiet" | "strike", dynamic: string) => [
  turn(1),
  move(role, posture(is)),
  close,
  accept(dynamic),
];

const chooses = (role: string, is: "quiet" | "talk" | "strike") => [turn(1), move(role, posture(is)), close];

/** Quiet, talk or strike: what the groups choose in secret. */
export const postures: Witnesses = {
  "kh-strikes": {
    script: chooses("kh", "strike"),
    moves: { "posture-kh": [1, 2] },
    not: {
      "it talks": chooses("kh", "talk"),
      "moves are still open": [turn(1), move("kh", posture("strike"))],
    },
  },
  "kh-quiet": {
    script: chooses("kh", "quiet"),
    moves: { "posture-kh": [1, 0] },
    not: { "it talks": chooses("kh", "talk"), "it chooses nothing": [turn(1), move("kh"), close] },
  },
  "kh-talk-down": {
    script: [...settled("kh", "strike", "kh-strikes"), turn(2), move("kh", posture("talk")), close],
    moves: { "posture-kh": [2, 1] },
    not: { "it has only talked": chooses("kh", "talk") },
  },
  "kh-talk-up": {
    script: [...settled("kh", "quiet", "kh-quiet"), turn(2), move("kh", posture("talk")), close],
    moves: { "posture-kh": [0, 1] },
    not: { "it has only talked": chooses("kh", "talk") },
  },
  "sadr-strikes": {
    script: chooses("sad", "strike"),
    moves: { "posture-sadr": [1, 2] },
    not: { "others strike": chooses("kh", "strike"), "they talk": chooses("sad", "talk") },
  },
  "sadr-quiet": {
    script: chooses("sad", "quiet"),
    moves: { "posture-sadr": [1, 0] },
    not: { "others are quiet": chooses("kh", "quiet"), "they talk": chooses("sad", "talk") },
  },
  "sadr-talk-down": {
    script: [...settled("sad", "strike", "sadr-strikes"), turn(2), move("sad", posture("talk")), close],
    moves: { "posture-sadr": [2, 1] },
    not: { "they have only talked": chooses("sad", "talk") },
  },
  "sadr-talk-up": {
    script: [...settled("sad", "quiet", "sadr-quiet"), turn(2), move("sad", posture("talk")), close],
    moves: { "posture-sadr": [0, 1] },
    not: { "they have only talked": chooses("sad", "talk") },
  },
  "aah-backs": {
    script: [turn(1), move("aah", back), close],
    moves: { "posture-aah": [1, 2] },
    not: {
      "it goes quiet": [turn(1), move("aah", quiet), close],
      "moves are still open": [turn(1), move("aah", back)],
    },
  },
  "aah-goes-quiet": {
    script: [turn(1), move("aah", quiet), close],
    moves: { "posture-aah": [1, 0] },
    not: { "it backs the other": [turn(1), move("aah", back), close] },
  },
  "pmf-posture-rises": {
    script: chooses("pmf", "strike"),
    moves: { "posture-pmf": [1, 2] },
    also: {
      "it was named": [turn(1), did("us", "pmf-named"), close],
      "it talks after a quiet turn": [
        ...settled("pmf", "quiet", "pmf-posture-falls"),
        turn(2),
        move("pmf", posture("talk")),
        close,
      ],
    },
    not: {
      "it goes on talking": chooses("pmf", "talk"),
      "one group is named": [turn(1), did("us", "kh-named"), close],
    },
  },
  "pmf-posture-falls": {
    script: chooses("pmf", "quiet"),
    moves: { "posture-pmf": [1, 0] },
    also: {
      "units come under the state": [turn(1), did("iq", "pmf-integrated"), close],
      "it talks after striking": [
        ...settled("pmf", "strike", "pmf-posture-rises"),
        turn(2),
        move("pmf", posture("talk")),
        close,
      ],
    },
    not: { "it goes on talking": chooses("pmf", "talk") },
  },
};
