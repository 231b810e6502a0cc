// What a reader follows, as this browser keeps it.

import { followKey, followKeys, isFollowable } from "../modules/followable.js"
import { parsed } from "../modules/stored.js"
import { plainFollowed, readFollowed } from "./followed.js"
import { Kept } from "./kept.js"

/** @import { Followed } from "./followed.js" */
/** @import { Set } from "./kept.js" */

/** @typedef {{ put: (followed: Followed) => void, drop: (key: string) => void }} FollowWriting */

const asideKeys = followKeys.replace(/\.$/, "-damaged.")

const followText = (/** @type {Followed} */ followed) => JSON.stringify({ ...plainFollowed(followed), key: undefined })

const readOne = (/** @type {string} */ key, /** @type {string} */ text) => readFollowed(key, parsed(text))

const readable = (/** @type {string} */ key, /** @type {string} */ text) => {
  const followed = key.slice(followKeys.length)
  return isFollowable(followed) ? followText(readOne(followed, text)) : null
}

/** Follows something else that nothing is kept of, by what writes keys. */
export const follow = (/** @type {Set} */ write, /** @type {Followed} */ followed) =>
  write(followKey(followed.key), followText(followed))

/** @type {(set: Set, write: Set) => FollowWriting} */
const writing = (set, write) => ({
  put: (followed) => follow(write, followed),
  drop: (key) => set(followKey(key), null),
})

/** All that is followed. @extends {Kept<FollowWriting>} */
export class KeptFollows extends Kept {
  constructor() {
    super({ starts: [followKeys], aside: asideKeys, readable, writing })
  }

  /** What is followed under a key, if it is. */
  followed(/** @type {string} */ key) {
    const text = localStorage.getItem(followKey(key))
    return text === null ? undefined : readOne(key, text)
  }

  /** All, by name. */
  get all() {
    const found = this.names(followKeys)
      .filter(isFollowable)
      .flatMap((key) => this.followed(key) ?? [])
    return found.sort((one, other) => one.name.localeCompare(other.name) || (one.key < other.key ? -1 : 1))
  }
}
