import { resourcesInUse } from "../../library/resources-in-use.ts";
import type { Database } from "../../library/database.ts";
import type { ResourceStore } from "../../resources/resource-store.ts";
import type { Finding } from "./finding.ts";

/** Every picture that an article shows is there, and is what its name says. */
export async function* checkPictures(
  database: Database,
  store: ResourceStore,
): AsyncGenerator<Finding> {
  for (const hash of resourcesInUse(database))
    if (!(await store.read(hash)))
      yield {
        problem: "picture-damaged",
        subject: hash,
        detail: "gone, or not what was kept",
      };
}
