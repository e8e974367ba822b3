using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Puts a made-up key into the shapes in which real ones leak, and bends it into near misses; both become a rule's examples.</summary>
internal static class Shapes
{
    /// <summary>Shows a key that is known by its prefix.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="prefix">What every such key begins with.</param>
    /// <param name="alphabet">Letters of the body.</param>
    /// <param name="length">The body's least length; one letter less is a near miss.</param>
    /// <param name="end">What follows the body.</param>
    public static SecretRule Shown(this SecretRule rule, string prefix, string alphabet, int length, string end = "") => rule with
    {
        Positives = rule.Positives.And(() => Around(prefix + Issued.Body(alphabet, length) + end)),
        Negatives = rule.Negatives.And(() => Bent(prefix, Issued.Body(alphabet, length), end)),
    };

    /// <summary>Shows a whole key, of a format whose near misses the rule states itself.</summary>
    public static SecretRule Shown(this SecretRule rule, string key) => rule with { Positives = rule.Positives.And(() => Around(key)) };

    /// <summary>Shows a key that is known by its name.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="name">A variable's name as people write it, in capitals: <c>DATADOG_API_KEY</c>.</param>
    /// <param name="value">The shortest value; one letter less is a near miss.</param>
    public static SecretRule Called(this SecretRule rule, string name, string value) => rule with
    {
        Positives = rule.Positives.And(() => Assigned(name, value)),
        Negatives = rule.Negatives.And(() =>
        [
            $"checksum = \"{value}\"",
            $"{name}={value[..^1]}\n",
            $"{name}={new string('x', value.Length)}\n",
            $"{name}: ${{{{ secrets.{name} }}}}",
            $"{name}_SHA256={value}\n",
        ]),
    };

    private static RuleExample[] Assigned(string name, string value)
    {
        var words = name.ToLowerInvariant().Split('_');
        var camel = words[0] + string.Concat(words.Skip(1).Select(static word => char.ToUpperInvariant(word[0]) + word[1..]));
        return
        [
            $"{name}={value}\n",
            $"const {camel} = \"{value}\";",
            $"{{ \"{name.ToLowerInvariant()}\": \"{value}\" }}",
            $"deploy --{string.Join('-', words)} {value} --verbose",
            $"env:\n  - name: {name}\n    value: {value}\n",
        ];
    }

    private static RuleExample[] Bent(string prefix, string body, string end)
    {
        var half = body.Length / 2;
        return
        [
            $"key = \"{prefix}{body[..^1]}{end}\"",
            $"key = \"{prefix}{body[..half]}!{body[(half + 1)..]}{end}\"",
            $"key = \"{prefix}{new string('x', body.Length)}{end}\"",
            $"export KEY={prefix}$BODY",
        ];
    }

    private static RuleExample[] Around(string key) =>
    [
        $"key = \"{key}\"",
        $"{{ \"token\": \"{key}\", \"active\": true }}",
        $"curl -H 'Authorization: Bearer {key}' https://api.acme.test/",
        $"run --key {key} --verbose",
        $"VALUE={key}\n",
    ];
}
