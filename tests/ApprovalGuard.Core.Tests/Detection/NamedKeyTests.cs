using ApprovalGuard.Detection.Secrets;
using ApprovalGuard.Detection.Secrets.Rules;

namespace ApprovalGuard.Core.Tests.Detection;

/// <summary>Keys that only their name tells: the shapes in which they are found, and what stands beside a provider's name without being one.</summary>
public sealed class NamedKeyTests
{
    private const string Id = "deepgram-key";

    private static readonly string Key = Issued.Body(Issued.Hex, 40);

    public static TheoryData<string> Leaks() =>
    [
        $"DEEPGRAM_API_KEY={Key}",
        $"export DEEPGRAM_KEY='{Key}'",
        $"const myDeepgramApiKey = \"{Key}\"",
        $"deepgram:\n  model: nova\n  api_key: {Key}\n",
        $"{{ \"deepgram\": {{ \"url\": \"https://api.acme.test\", \"secret\": \"{Key}\" }} }}",
        $"'deepgram' => ['token' => '{Key}'],",
        $"client = Deepgram(\"{Key}\")",
        $"curl https://api.deepgram.com/v1/listen -H \"Authorization: Token {Key}\"",
        $"api_key = os.getenv(\"DEEPGRAM_API_KEY\", \"{Key}\")",
        $"key: process.env.DEEPGRAM_API_KEY || '{Key}',",
        $"${{DEEPGRAM_API_KEY:-{Key}}}",
        $"<add key=\"DeepgramApiKey\" value=\"{Key}\" />",
        $"<deepgramApiKey>{Key}</deepgramApiKey>",
        $"define('DEEPGRAM_API_KEY', '{Key}');",
        $"var deepgramKey: String = \"{Key}\"",
        $"variable \"deepgram_api_key\" {{\n  default = \"{Key}\"\n}}",
        $"\"value\": \"{{\\\"deepgram_api_key\\\":\\\"{Key}\\\"}}\"",
    ];

    public static TheoryData<string> NoLeaks() =>
    [
        $"deepgram-sdk: {Key}",
        $"uses: deepgram/setup@{Key}",
        $"deepgram.git#{Key}",
        $"DEEPGRAM_KEY_SHA1={Key}",
        $"deepgram_key_id = \"{Key}\"",
        $"deepgramPublicKey = \"{Key}\"",
        $"DEEPGRAM_API_KEY={Key}00",
        $"DEEPGRAM_API_KEY={Key}.js",
        $"# deepgram\nname: one\nname: two\nname: three\nname: four\nkey: {Key}\n",
        $"deepgram\ncacheKey: {Key}\n",
        $"api_key: {Key}",
    ];

    [Theory]
    [MemberData(nameof(Leaks))]
    public void A_key_under_its_providers_name_is_found(string text) => Found(text).ShouldBe([Id]);

    [Theory]
    [MemberData(nameof(NoLeaks))]
    public void A_value_that_no_name_makes_a_secret_is_not_the_providers_key(string text) => Found(text).ShouldNotContain(Id);

    [Fact]
    public void The_longest_value_of_several_forms_is_taken_whole()
    {
        var key = Issued.Body(Issued.Hex, 40);

        var finding = Look.At(new SecretDetector([]), $"DATADOG_APP_KEY={key}\n").ShouldHaveSingleItem();

        (finding.EndColumn - finding.Column).ShouldBe("DATADOG_APP_KEY=".Length + key.Length);
    }

    [Fact]
    public void A_header_before_the_host_that_it_is_sent_to_is_found() =>
        Found($"curl -H \"Authorization: Bearer {Key}\" \\\n  https://api.particle.io/v1/devices").ShouldBe(["particle-token-sent"]);

    private static IEnumerable<string> Found(string text) => Look.At(new SecretDetector([]), text, "src/sample.cs").Select(static finding => finding.Rule.Id);
}
