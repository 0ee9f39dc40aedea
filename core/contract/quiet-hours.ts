/** The hours in which the patients of a place are not texted, as an admin reads and sets them. */
import * as z from "zod";

const hour = z.int().min(0, "must be 0 or more").max(23, "must be 23 or less");

export const quietHoursView = z.strictObject({
  /** The home first: it speaks for every place without hours of its own. */
  places: z.array(
    z.strictObject({
      locationId: z.string(),
      title: z.string(),
      fromHour: z.int(),
      untilHour: z.int(),
      /** Whose hours these are: said for this place, said for the home, or the usual ones. */
      whose: z.enum(["own", "home", "usual"]),
    }),
  ),
});
export type QuietHoursView = z.infer<typeof quietHoursView>;

/** Whole hours of the place's clock. Both the same: no hour is quiet. */
export const putQuietHoursRequest = z.strictObject({ fromHour: hour, untilHour: hour });
export type PutQuietHoursRequest = z.infer<typeof putQuietHoursRequest>;
