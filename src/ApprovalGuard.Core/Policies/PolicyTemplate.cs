namespace ApprovalGuard.Policies;

/// <summary>What <c>init</c> writes: every common setting with its default, commented out, so that the file reads as the defaults.</summary>
public static class PolicyTemplate
{
    /// <summary>The text; reading it gives <see cref="Policy.Default"/>.</summary>
    public const string Text = """
        # yaml-language-server: $schema=https://raw.githubusercontent.com/approvalguard/approvalguard/main/docs/schemas/policy.schema.json
        #
        # The policy of ApprovalGuard for this repository. Everything has a default; a line
        # counts once its "#" is taken away. It is read from the base side of a change: an
        # edit of this file applies after it was merged.

        gates:
          # enforce holds a change; observe only says what it would have asked for.
          # mode: enforce

          # More counted lines than this must be read.
          # read_over: 20

          # More than this must be summarised first, then read, then decided.
          # summary_over: 100

          # More unread lines than this on the whole branch must be read, however small each commit was.
          # window_over: 100

          # Paths that do not count. They stay listed and scanned.
          # exclude:
          #   - "testdata/**"

        detect:
          # Each category can be switched off or given one severity: secrets, payload,
          # hidden_text, privilege, agent_config.
          # privilege:
          #   severity: medium

          # Findings that are known to be harmless, each with its reason.
          # allow:
          #   - rule: generic-secret
          #     path: "tests/**"
          #     reason: made-up values of the test suite
          #     expires: 2027-12-31

        reading:
          # What the pull request asks for: claimed, recorded, signed, witnessed or present.
          # require: signed

        """;
}
