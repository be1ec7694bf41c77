import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { FalseReply } from "../../sandbox/faults.ts";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { runEngine } from "../support/engine.ts";

const REGISTRATION = "/client-registration/v0.17/register";
const WRONG = { "apim-password": "wrong" };

let pair: Pair;
beforeEach(async () => {
  pair = await startPair();
});
afterEach(() => pair.stop());

/** Client registration answers this from now on, whoever asks. */
function registrationAnswers(reply: FalseReply): void {
  for (let time = 0; time < 500; time += 1)
    pair.apim.server.faults.orderReply(reply, (_method, at) => at === REGISTRATION);
}

const asked = (path: string): number => pair.apim.server.journal.filter((one) => one.path === path).length;

describe("A-4.3c: a wrong password where client registration can't be asked", () => {
  it.each<[string, FalseReply, string]>([
    ["an ingress has no way to it", { status: 404, body: "404 page not found" }, "status 404"],
    ["an ingress says so in JSON", { status: 404, body: '{"code":404,"message":"no route"}' }, "status 404"],
    ["an ingress hides it", { status: 403, body: "<html>Forbidden</html>" }, "status 403"],
    ["a proxy allows no POST there", { status: 405, body: "" }, "status 405"],
    ["a login page stands before it", { status: 200, body: "<html>Sign in</html>" }, "status 200"],
    [
      "a redirect leads away from it",
      { status: 302, body: "", headers: { location: "https://sso.test/" } },
      "status 302",
    ],
  ])("%s: refused at once, as the password's fault", async (_name, reply, seen) => {
    registrationAnswers(reply);
    const { report } = await runEngine(pair, { inputs: WRONG });
    expect(report.problem?.id).toBe("credentials-refused");
    expect(report.problem?.evidence).toMatchObject({ status: 401, code: "401" });
    expect(report.problem?.message).toContain(`client registration, the other way to sign in, answers ${seen}`);
    expect(asked(REGISTRATION)).toBe(1);
  });
});

describe("what says nothing of the password", () => {
  it("A-4.1f: client registration fails for a moment after the start, so it is asked again", async () => {
    await pair.stop();
    pair = await startPair({ apim: { basicRefused: true } });
    pair.apim.server.faults.orderReply({ status: 500, body: "{}" }, (_method, at) => at === REGISTRATION);
    const { report } = await runEngine(pair);
    expect(report.problem?.message).toBeUndefined();
  });

  it("A-4.1d: the client's name belongs to another user: the password was right", async () => {
    await pair.stop();
    pair = await startPair({ apim: { basicRefused: true } });
    registrationAnswers({ status: 403, body: '{"code":403,"description":"Access is forbidden to the application"}' });
    const { report } = await runEngine(pair);
    expect(report.problem?.id).toBe("permission-denied");
    expect(report.problem?.message).toContain("was probably registered by another user");
    expect(report.problem?.message).not.toContain("the role");
  });

  it("A-1.4b: a user whose password was accepted before may not do this", async () => {
    await pair.stop();
    const scopes = ["apim:keymanagers_manage"];
    pair = await startPair({ apim: { users: { plain: { password: "plain-password", scopes } } } });
    registrationAnswers({ status: 404, body: "" });
    const inputs = { "apim-username": "plain", "apim-password": "plain-password" };
    const { report } = await runEngine(pair, { inputs });
    expect(report.problem?.id).toBe("permission-denied");
  });
});
