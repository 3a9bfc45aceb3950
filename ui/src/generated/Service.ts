export type Service = "digilocker" | "meri-pehchaan" | "entity-locker" | "custom";
