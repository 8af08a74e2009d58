import type { ClientCertificate } from "./client-certificate.ts";
import type { SecretCheck } from "./secret-hash.ts";
export interface Application {
    readonly id: string;
    readonly secrets: readonly SecretCheck[];
    readonly certificates: readonly ClientCertificate[];
    readonly roles: readonly string[];
}
export type Applications = ReadonlyMap<string, Application>;
export declare function applicationsOf(applications: readonly Application[]): Applications;
export declare function secretMatches({ secrets }: Application, secret: string): Promise<boolean>;
export declare const demoApplicationId = "emulator";
export declare const demoApplications: Applications;
