using NJsonSchema;

namespace ApprovalGuard.Core.Tests.Reports;

/// <summary>The official JSON schema of SARIF 2.1.0.</summary>
internal static class SarifSchema
{
    private static readonly Lazy<Task<JsonSchema>> Schema = new(static () => JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "sarif-2.1.0.json")));

    public static async Task<IReadOnlyList<string>> Errors(string sarif) => [.. (await Schema.Value).Validate(sarif).Select(static error => error.ToString())];
}
