/**
 * What a hash in offline e-KYC is of.
 */
export type HashSubject = "email" | "mobile";
