export type Party = "you" | "lockstep" | "citizen" | "digilocker" | "network";
