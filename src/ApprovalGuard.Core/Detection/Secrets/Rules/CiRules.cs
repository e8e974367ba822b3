using System.Collections.Immutable;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Form;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.NamedKey;
using static ApprovalGuard.Detection.Secrets.Rules.RuleWords;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Tokens of build servers, and of services that a build reports to.</summary>
internal static class CiRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Key("circleci-token", "CircleCI token", "https://circleci.com/docs/managing-api-tokens/", "in CircleCI's user settings",
            "CCI(?:PAT|PRJ)_[A-Za-z0-9]{22}_[a-f0-9]{40}", "CCIPAT_", "CCIPRJ_").Shown($"CCIPAT_{Body(Alphanumeric, 22)}_", Hex, 40),
        Named("circleci-legacy-token", "CircleCI token (40 digits)", "https://circleci.com/docs/managing-api-tokens/", "in CircleCI's user settings", "[a-f0-9]{40}", "circle").Called("CIRCLE_TOKEN", Body(Hex, 40))
            .Leaves($"CIRCLE_SHA1={Body(Hex, 40)}\n"),
        Named("travis-ci-token", "Travis CI token", "https://docs.travis-ci.com/user/triggering-builds/", "in the Travis CI profile", @"(?>[A-Za-z0-9_\-]{20,22})", "travis").Called("TRAVIS_API_TOKEN", Body(Alphanumeric, 20)) with { MinimumEntropy = 3.6, Holds = IsMixed },
        Key("buildkite-token", "Buildkite token", "https://buildkite.com/docs/apis/managing-api-tokens", "in Buildkite's personal settings",
            "bk(?:ua|aj|ct|pt|pat)_[A-Za-z0-9]{40,64}", "bkua_", "bkaj_", "bkct_", "bkpt_", "bkpat_").Shown("bkua_", Hex, 40),
        Named("buildkite-agent-token", "Buildkite agent token", "https://buildkite.com/docs/agent/v3/tokens", "in the cluster's settings", "[a-f0-9]{50}|[a-f0-9]{40}", "buildkite").Called("BUILDKITE_AGENT_TOKEN", Body(Hex, 40))
            .Leaves($"BUILDKITE_COMMIT={Body(Hex, 40)}\n"),
        Named("drone-ci-token", "Drone CI token", "https://docs.drone.io/cli/configure/", "in the account's settings", "[A-Za-z0-9]{32}", "drone").Called("DRONE_TOKEN", Body(Alphanumeric, 32)),
        Key("teamcity-token", "TeamCity access token", "https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html#Managing+Access+Tokens", "in the user's profile", @"eyJ0eXAiOiAiVENWMiJ9\.[A-Za-z0-9_\-]{30,60}\.[A-Za-z0-9_\-]{40,60}", "eyJ0eXAiOiAiVENWMiJ9.")
            .Shown($"eyJ0eXAiOiAiVENWMiJ9.{Body(Alphanumeric, 38)}.", Alphanumeric, 40),
        Named("jenkins-token", "Jenkins API token", "https://www.jenkins.io/doc/book/using/remote-access-api/", "in the user's configuration", "11[a-f0-9]{32}|[a-f0-9]{32}", "jenkins").Called("JENKINS_API_TOKEN", "11" + Body(Hex, 32))
            .Leaves($"JENKINS_NODE_COOKIE={Body(Hex, 40)}\n"),
        Key("jenkins-encrypted-secret", "secret in a Jenkins configuration", "https://www.jenkins.io/doc/developer/security/secrets/", "where it was issued: the controller's master.key decrypts it", @"\{(?<v>AQAAABAAAA[A-Za-z0-9+/]{20,4000}={0,2})\}", "{AQAAABAAAA")
            .Finds($"<password>{{AQAAABAAAA{Body(Alphanumeric, 54)}=}}</password>").Leaves("{AQAAABAAAA}") with { Severity = Severity.Medium, IsUnbounded = true, Reach = 4200 },
        Named("codecov-token", "Codecov upload token", "https://docs.codecov.com/docs/codecov-tokens", "in the repository's settings", Uuid + "|[a-f0-9]{40}", "codecov").Called("CODECOV_TOKEN", SampleUuid).At(Severity.Medium),
        Named("coveralls-token", "Coveralls repository token", "https://docs.coveralls.io/api-introduction", "in the repository's settings", "(?>[A-Za-z0-9]{32,37})", "coveralls").Called("COVERALLS_REPO_TOKEN", Body(Alphanumeric, 32)).At(Severity.Medium),
        Named("code-climate-token", "Code Climate reporter ID or token", "https://docs.codeclimate.com/docs/finding-your-test-coverage-token", "in the repository's settings", "[a-f0-9]{64}|[a-f0-9]{40}", "code climate").OrAfter("[a-f0-9]{64}", "cc_test_reporter_id")
            .Called("CODECLIMATE_REPO_TOKEN", Body(Hex, 64)).Finds($"CC_TEST_REPORTER_ID={Body(Hex, 64)}\n").At(Severity.Medium),
        Named("codacy-token", "Codacy token", "https://docs.codacy.com/codacy-api/api-tokens/", "in Codacy's settings", "[a-f0-9]{32}|[A-Za-z0-9]{20}", "codacy").Called("CODACY_PROJECT_TOKEN", Body(Hex, 32)).At(Severity.Medium),
        Named("appveyor-token", "AppVeyor API token", "https://www.appveyor.com/docs/api/", "in AppVeyor's settings", @"v2\.[A-Za-z0-9]{20}", "appveyor").Called("APPVEYOR_TOKEN", "v2." + Body(Alphanumeric, 20)),
        Named("bitrise-token", "Bitrise token", "https://devcenter.bitrise.io/api/authentication", "in Bitrise's security settings", @"[A-Za-z0-9_\-]{86}|[A-Za-z0-9_\-]{22}", "bitrise").Called("BITRISE_TOKEN", Body(Alphanumeric, 86)) with { Holds = IsMixed },
        Named("semaphore-token", "Semaphore CI token", "https://docs.semaphoreci.com/reference/api", "in the account's settings", @"(?>[A-Za-z0-9_\-]{20,44})", "semaphore api", "semaphore ci", "semaphore auth")
            .Finds($"SEMAPHORE_API_TOKEN={Body(Alphanumeric, 20)}\n").Leaves("SEMAPHORE_API_TOKEN=short", "semaphore_api = createSemaphore(maximumNumberOfPermits)") with { MinimumEntropy = 3.7 },
        Key("harness-token", "Harness API key", "https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/", "in the user's profile", @"(?:pat|sat)\.[A-Za-z0-9_\-]{22}\.[a-f0-9]{24}\.[A-Za-z0-9]{20}", "pat.", "sat.")
            .Shown($"pat.{Body(Alphanumeric, 22)}.{Body(Hex, 24)}.", Alphanumeric, 20),
        Named("octopus-deploy-key", "Octopus Deploy API key", "https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key", "in the user's profile", "API-[A-Z0-9]{25,36}", "octopus", "octo.exe").Called("OCTOPUS_API_KEY", "API-" + Body(Capital, 25))
            .Finds($"octo pack --server https://octopus.acme.test --apikey API-{Body(Capital, 26)}"),
        Key("octopus-client-header", "Octopus Deploy API key", "https://octopus.com/docs/octopus-rest-api/getting-started", "in the user's profile", "(?i:X-Octopus-ApiKey)[\\s\"':=,]{1,5}(?<v>API-[A-Z0-9]{25,36})", "X-Octopus-ApiKey")
            .Finds($"-H \"X-Octopus-ApiKey: API-{Body(Capital, 26)}\"").Leaves("-H \"X-Octopus-ApiKey: API-YOURKEY\""),
        Key("chromatic-token", "Chromatic project token", "https://www.chromatic.com/docs/setup/", "in the project's settings", "chpt_[a-f0-9]{12,16}", "chpt_").Shown("chpt_", Hex, 12) with { Severity = Severity.Medium, IsRandom = false },
        Named("percy-token", "Percy token", "https://www.browserstack.com/docs/percy/get-started/project", "in the project's settings", "(?:web|app|auto|ss|vmw|res)_[a-f0-9]{64}|[a-f0-9]{64}", "percy").Called("PERCY_TOKEN", "web_" + Body(Hex, 64)).At(Severity.Medium),
        Named("cypress-record-key", "Cypress record key", "https://docs.cypress.io/cloud/account-management/projects#Record-keys", "in the project's settings", Uuid, "cypress").Called("CYPRESS_RECORD_KEY", SampleUuid).Finds($"cypress run --record --key {SampleUuid}").At(Severity.Medium),
        Named("nx-cloud-token", "Nx Cloud access token", "https://nx.dev/ci/recipes/security/access-tokens", "in the workspace's settings", "(?>[A-Za-z0-9+/]{60,100}={0,2})", "nx cloud")
            .Called("NX_CLOUD_ACCESS_TOKEN", Body(Alphanumeric, 60)),
        Named("gradle-develocity-key", "Develocity access key", "https://docs.gradle.com/develocity/gradle-plugin/current/#authenticating", "in Develocity's settings", "(?:[a-z0-9.\\-]{3,80}=)?[a-z0-9]{52}", "gradle enterprise", "develocity").Called("DEVELOCITY_ACCESS_KEY", Body(Small, 52)),
        Key("depot-token", "Depot token", "https://depot.dev/docs/cli/authentication", "in Depot's settings", "depot_[a-z]{3,12}_[a-f0-9]{64}", "depot_").Shown("depot_project_", Hex, 64),
        Named("saucelabs-access-key", "Sauce Labs access key", "https://docs.saucelabs.com/basics/acct-team-mgmt/managing-user-info/", "in the user's settings", Uuid, "sauce").Called("SAUCE_ACCESS_KEY", SampleUuid),
        Named("browserstack-access-key", "BrowserStack access key", "https://www.browserstack.com/docs/automate/selenium/getting-started", "in the account's settings", "[A-Za-z0-9]{20}", "browser stack").Called("BROWSERSTACK_ACCESS_KEY", Body(Alphanumeric, 20)) with { MinimumEntropy = 3.5, Holds = IsMixed },
        Named("lambdatest-access-key", "LambdaTest access key", "https://www.lambdatest.com/support/docs/using-environment-variables-for-authentication-credentials/", "in the account's settings", "LT_[A-Za-z0-9]{40,50}|[A-Za-z0-9]{50}", "lambdatest", "lt access key")
            .Called("LAMBDATEST_ACCESS_KEY", Body(Alphanumeric, 50)),
        Named("snyk-token", "Snyk API token", "https://docs.snyk.io/snyk-api/authentication-for-api", "in Snyk's account settings", Uuid + @"|snyk_uat\.[a-f0-9]{8}\.[A-Za-z0-9_\-.]{60,600}", "snyk").Called("SNYK_TOKEN", SampleUuid),
        Key("sonar-token", "SonarQube token", "https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/", "under My Account, Security", "sq[upa]_[a-f0-9]{40}", "squ_", "sqp_", "sqa_").Shown("sqp_", Hex, 40),
        Named("sonar-legacy-token", "SonarQube or SonarCloud token (40 digits)", "https://docs.sonarsource.com/sonarqube-cloud/managing-your-account/managing-tokens/", "under My Account, Security", "[a-f0-9]{40}", "sonar").OrAfter("[a-f0-9]{40}", "sonar.login", "Dsonar.login", "sonar_login")
            .Called("SONAR_TOKEN", Body(Hex, 40)).Finds($"sonar-scanner -Dsonar.login={Body(Hex, 40)}"),
    ];
}
