/* Wishes, prerequisites, logo, website, mails. */
import type { TaskForm } from "../../generated";
import * as ready from "../ready";
import type { Commands, StandIn } from "../stand-in";

export function prepare(program: StandIn): Commands {
  const { desk, office } = program;
  return {
    aims: () => ready.aims(program.say),
    check_logo: () => ready.logo(program.say),
    check_website: ({ address }: { address: string }) => ready.site(address, program.say),
    preparation: () => office.preparation(program.say),
    set_task: ({ id, form }: { id: string; form: TaskForm }) => {
      const view = office.setTask(id, form, program.say);
      program.sendDesk();
      return view;
    },
    check_identity: ({ value }: { value: string }) => office.identity(value, program.say),
    mail_forms: () => office.forms(desk, program.say),
    compose_mail: ({ form, values }: { form: string; values: Record<string, string> }) =>
      office.compose(form, values, desk, program.say),
    open_mail: () => null,
  };
}
