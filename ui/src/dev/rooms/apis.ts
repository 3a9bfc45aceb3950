/* The room of the APIs. */
import { ApiRoom } from "../apis";
import type { Commands, StandIn } from "../stand-in";

export function apis({ desk }: StandIn): Commands {
  const room = new ApiRoom();
  return {
    apis: () => room.groups(desk),
    api_page: ({ id }: { id: string }) => room.page(id, desk),
    choose_upload: () => room.choose(desk),
    try_api: ({ id, values }: { id: string; values: Record<string, string> }) => room.try(id, values, desk),
  };
}
