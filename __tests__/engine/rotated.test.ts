import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { runEngine } from "../support/engine.ts";

/** A rotated connector password (real-control-plane section 1, item 3). */
let pair: Pair;
beforeEach(async () => {
  pair = await startPair();
  expect((await runEngine(pair)).report.problem?.message).toBeUndefined();
});
afterEach(() => pair.stop());

it("apply writes a rotated password that the plan can't see, and proves it", async () => {
  pair.is.state.password = "a-rotated-password";
  const { report } = await runEngine(pair);
  expect([report.problem?.message, report.change, report.smokeTest]).toEqual([undefined, "updated", "passed"]);
  expect((await runEngine(pair)).report.change).toBe("unchanged");
});

it("verify names the stored password long before the time-out, and changes nothing", async () => {
  pair.is.state.password = "a-rotated-password";
  const before = pair.state();
  const { report } = await runEngine(pair, { inputs: { command: "verify" } });
  expect(pair.state()).toEqual(before);
  expect(report.problem?.id).toBe("proof-stored-password");
  expect(report.milliseconds).toBeLessThan(20_000);
});

it("a given password that is wrong is refused before anything is written", async () => {
  const { report } = await runEngine(pair, {
    inputs: { "connector-username": "admin", "connector-password": "wrong-one" },
  });
  expect(report.problem?.id).toBe("credentials-refused");
  expect(report.change).not.toBe("updated");
});

it("an Identity Server that refuses registrations otherwise is not answered by an update", async () => {
  pair.is.server.faults.orderFor({
    fault: "status-500",
    target: { method: "POST", path: "/api/identity/oauth2/dcr" },
    nth: 1,
    times: 1000,
  });
  const { report } = await runEngine(pair);
  expect([report.problem?.id, report.change]).toEqual(["proof-not-loaded", "unchanged"]);
});

it("plan gives the id of the Key Manager that exists", async () => {
  const { report } = await runEngine(pair, { inputs: { command: "plan" } });
  expect(report.keyManagerId).toBe((await runEngine(pair)).report.keyManagerId);
  expect(report.keyManagerId).toBeDefined();
});

/** What is stored of the connector's access, secrets in clear. */
function storedAccess(): unknown {
  return pair.apim.state.find("WSO2-IS-7")?.body["additionalProperties"];
}

it("a proof that fails after the password was written puts the former one back", async () => {
  const before = storedAccess();
  pair.is.state.password = "a-rotated-password";
  const { report } = await runEngine(pair, { inputs: { "smoke-scope": "not:there" } });
  expect([report.smokeTest, report.undone, report.left]).toEqual(["failed", "rolled-back", []]);
  expect(storedAccess()).toEqual(before);
});

it("another user with another password is a difference that the plan sees; roles stay as they are", async () => {
  pair.is.state.users.set("connector", "of-the-connector");
  const inputs = { "connector-username": "connector", "connector-password": "of-the-connector" };
  const { report } = await runEngine(pair, { inputs });
  expect([report.problem?.message, report.change]).toEqual([undefined, "updated"]);
  pair.is.state.users.set("connector", "rotated-of-it");
  const again = await runEngine(pair, { inputs: { ...inputs, "connector-password": "rotated-of-it" } });
  expect([again.report.problem?.message, again.report.change]).toEqual([undefined, "updated"]);
  expect(storedAccess()).toMatchObject({
    Username: "connector",
    Password: "rotated-of-it",
    enable_roles_creation: false,
  });
});

describe("API Manager's connector keeps failing, and the stored password is right", () => {
  const REGISTER = "/api/identity/oauth2/dcr/v1.1/register";
  const answersAlways = (status: number): void => {
    const body = JSON.stringify({ code: status, message: "no" });
    for (let time = 0; time < 3000; time += 1)
      pair.is.server.faults.orderReply({ status, body }, (method, at) => method === "POST" && at === REGISTER);
  };

  it.each([
    [{ command: "verify" }, "unchanged"],
    [{}, "unchanged"],
    [{ "key-manager-description": "an update" }, "updated"],
    [{ "key-manager-name": "Another" }, "created"],
  ])("%j: its user may not register clients: that is said, long before the time-out", async (inputs, change) => {
    if (change === "created")
      expect((await runEngine(pair, { inputs: { command: "remove" } })).report.problem).toBe(undefined);
    answersAlways(403);
    const { report } = await runEngine(pair, { inputs });
    expect([report.problem?.id, report.change]).toEqual(["permission-denied", change]);
    expect(report.problem?.message).toContain("`internal_dcr_create`");
    expect(report.problem?.message).not.toContain("password");
    expect(report.milliseconds).toBeLessThan(30_000);
  });

  it.each([{ command: "verify" }, {}])("%j: Identity Server fails: nothing is said of the password", async (inputs) => {
    answersAlways(500);
    const { report } = await runEngine(pair, { inputs });
    expect(report.problem?.id).toBe("proof-not-loaded");
    expect(report.problem?.message).toContain("asked by this run as the connector's user, Identity Server fails, too");
    expect(report.problem?.message).toContain("status 500");
  });

  it("API Manager can't reach it at the stored address: apply does not send people to the password", async () => {
    await runEngine(pair, { inputs: { command: "remove" } });
    for (let time = 0; time < 3000; time += 1)
      pair.apim.server.faults.orderReply(
        { status: 500, body: '{"code":900967,"message":"General Error"}' },
        (_method, at) => at.endsWith("/generate-keys"),
      );
    const { report } = await runEngine(pair);
    expect(report.problem?.id).toBe("proof-not-loaded");
    expect(report.problem?.message).toContain("User and password are right, so look into API Manager's log");
  });

  it("verify: what may be else is said, too", async () => {
    for (let time = 0; time < 3000; time += 1)
      pair.apim.server.faults.orderReply(
        { status: 500, body: '{"code":900967,"message":"General Error"}' },
        (_method, at) => at.endsWith("/generate-keys"),
      );
    const { report } = await runEngine(pair, { inputs: { command: "verify" } });
    expect(report.problem?.id).toBe("proof-stored-password");
    for (const words of ["has not loaded the Key Manager", "does not reach or trust", "lets the user register clients"])
      expect(report.problem?.message).toContain(words);
  });

  it("verify of a Key Manager that differs: the difference may be the reason, so no password is named", async () => {
    answersAlways(500);
    const { report } = await runEngine(pair, { inputs: { command: "verify", "key-manager-description": "x" } });
    expect(report.problem?.id).toBe("proof-not-loaded");
  });
});
