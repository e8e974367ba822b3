using ApprovalGuard.Changes;
using ApprovalGuard.Detection.Privilege;

namespace ApprovalGuard.Core.Tests.Detection.Privilege;

/// <summary>What a file is there for decides what is asked of it.</summary>
public sealed class FileRolesTests
{
    [Theory]
    [InlineData("src/app.py", nameof(FileRole.Code))]
    [InlineData("scripts/install.sh", nameof(FileRole.Shell))]
    [InlineData("Makefile", nameof(FileRole.Shell))]
    [InlineData(".husky/pre-commit", nameof(FileRole.Shell))]
    [InlineData("deploy/Dockerfile.prod", nameof(FileRole.Container))]
    [InlineData(".github/workflows/ci.yml", nameof(FileRole.Pipeline))]
    [InlineData(".gitlab-ci.yml", nameof(FileRole.Pipeline))]
    [InlineData("infra/main.tf", nameof(FileRole.Config))]
    [InlineData(".env.production", nameof(FileRole.Config))]
    [InlineData("requirements-dev.txt", nameof(FileRole.Config))]
    [InlineData("public/index.html", nameof(FileRole.Page))]
    [InlineData("AGENTS.md", nameof(FileRole.Instructions))]
    [InlineData(".claude/commands/deploy.md", nameof(FileRole.Instructions))]
    [InlineData("skills/pdf/SKILL.md", nameof(FileRole.Instructions))]
    [InlineData("README.md", nameof(FileRole.Prose))]
    [InlineData("LICENSE", nameof(FileRole.Prose))]
    [InlineData("package-lock.json", nameof(FileRole.None))]
    [InlineData("go.sum", nameof(FileRole.None))]
    [InlineData("data/cities.csv", nameof(FileRole.None))]
    public void A_file_has_the_role_that_its_name_promises(string path, string role) => Of(path).ToString().ShouldBe(role);

    [Theory]
    [InlineData("test/app.test.ts")]
    [InlineData("src/__tests__/app.ts")]
    [InlineData("pkg/app_test.go")]
    [InlineData("tests/test_app.py")]
    [InlineData("src/Shop.Tests/Orders.cs")]
    [InlineData("okhttp-testing-support/src/main/kotlin/Util.kt")]
    [InlineData("spec/models/user_spec.rb")]
    public void What_tests_and_feeds_tests_is_a_test_beside_what_it_is(string path)
    {
        Of(path).HasFlag(FileRole.Test).ShouldBeTrue();
        Of(path).HasFlag(FileRole.Code).ShouldBeTrue();
    }

    [Theory]
    [InlineData("src/contest.py")]
    [InlineData("src/latest/app.ts")]
    [InlineData(".github/workflows/nvm-install-test.yml")]
    public void What_only_sounds_like_a_test_and_what_a_build_server_runs_is_none(string path) => Of(path).HasFlag(FileRole.Test).ShouldBeFalse();

    [Theory]
    [InlineData("data/cities.csv", "#!/bin/sh")]
    [InlineData("docs/notes.md", "#!/usr/bin/env bash")]
    [InlineData("bin/run", "#!/bin/sh -e")]
    public void A_script_stays_one_whatever_it_is_called(string path, string firstLine) => Of(path, firstLine).HasFlag(FileRole.Shell).ShouldBeTrue();

    [Fact]
    public void A_name_that_says_nothing_is_looked_at_for_everything() => Of("stdin").ShouldBe(FileRole.Acting & ~FileRole.Page);

    private static FileRole Of(string path, string firstLine = "") => FileRoles.Of(new RepoPath(path), firstLine, () => firstLine);
}
