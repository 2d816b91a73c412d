import { isOnRecord } from '#kit/sql';

/** Builds SQL that is true if a session with a supervised body was held by the request date and is recorded. */
export const isSessionHeld = isOnRecord('held_on');
