using System.Text;
using System.Text.Json;
using KnowledgeBase.Core.Guard;
using KnowledgeBase.Testing;
using KnowledgeBase.Testing.Guard;
using Xunit;

namespace KnowledgeBase.UnitTests.Guard;

public sealed class CardDataGuardTests
{
    public static TheoryData<int> Examples => [.. Enumerable.Range(0, CardDataExamples.All.Count)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Each_example_gives_exactly_what_it_says(int number)
    {
        var example = CardDataExamples.All[number];
        var result = CardDataGuard.Inspect(example.Text);
        Assert.Equal(
            example.Found.Select(found => $"{found.Kind}: {found.Text} -> {found.Masked}"),
            result.Findings.Select(found => $"{JsonNamingPolicy.CamelCase.ConvertName(found.Kind.ToString())}: {example.Text.Substring(found.Start, found.Length)} -> {found.Masked}"));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_masked_text_is_clean_and_keeps_everything_else(int number)
    {
        var example = CardDataExamples.All[number];
        var masked = CardDataGuard.Inspect(example.Text).Mask(example.Text);
        Assert.True(CardDataGuard.Inspect(masked).IsClean, masked);
        Assert.Equal(example.Found.Aggregate(example.Text, (text, found) => text.Replace(found.Text, found.Masked, StringComparison.Ordinal)), masked);
    }

    [Fact]
    public void Track_data_security_codes_and_PINs_know_no_exception()
    {
        Assert.All(
            Enum.GetValues<GuardKind>(),
            kind => Assert.Equal(
                kind is GuardKind.CardNumber or GuardKind.Clabe or GuardKind.Curp or GuardKind.Rfc,
                new GuardFinding(kind, 0, 1, "*").MayBeExcepted));
    }

    [Fact]
    public void Random_numbers_are_mistaken_for_cards_as_seldom_as_prefixes_and_check_digit_allow()
    {
        var random = new Random(20261122);
        Assert.InRange(Rate(() => Digits(random, 16)), 0.020, 0.030);
        Assert.InRange(Rate(() => $"folio {Digits(random, 13)}"), 0, 0.012);
        Assert.InRange(Rate(() => $"clave de rastreo {Digits(random, 30)}"), 0, 0);
        Assert.InRange(Rate(() => $"pago a su tarjeta, clave de rastreo {Digits(random, 30)}"), 0, 0);
        Assert.InRange(Rate(() => $"referencia {Digits(random, 7)}, autorización {Digits(random, 6)}"), 0, 0);
        Assert.InRange(Rate(() => $"55 {Digits(random, 4)} {Digits(random, 4)}, 800 {Digits(random, 3)} {Digits(random, 4)}"), 0, 0);
    }

    [Fact]
    public void Valid_CLABEs_are_taken_for_CLABEs_and_never_for_cards()
    {
        var random = new Random(20261122);
        var kinds = Enumerable.Range(0, 20_000).Select(_ => CardDataGuard.Inspect($"pago a tarjeta, CLABE {NewClabe(random)}").Findings).ToList();
        Assert.All(kinds, found => Assert.Equal(GuardKind.Clabe, Assert.Single(found).Kind));
    }

    [Fact]
    public void Timestamps_until_2040_are_never_cards()
    {
        var random = new Random(20261122);
        for (var i = 0; i < 20_000; i++)
        {
            var instant = DateTimeOffset.FromUnixTimeMilliseconds(random.NextInt64(946_684_800_000, 2_220_000_000_000));
            var text = FormattableString.Invariant($"{instant.ToUnixTimeMilliseconds()} {instant:yyyyMMddHHmmss} {instant:yyyyMMddHHmmssfff} {instant:O} {instant.ToUnixTimeMilliseconds()}000");
            Assert.True(CardDataGuard.Inspect(text).IsClean, text);
        }
    }

    [Fact]
    public void The_articles_of_this_repository_are_clean()
    {
        var files = Directory.GetFiles(RepositoryFolder.Path("content"), "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".md", StringComparison.Ordinal) || file.EndsWith(".yml", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        var findings = files.SelectMany(file =>
        {
            var text = File.ReadAllText(file);
            return CardDataGuard.Inspect(text).Findings.Select(found => $"{file}: {found.Kind}: {text.Substring(found.Start, found.Length)}");
        });
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("4111 ")]
    [InlineData("4 ")]
    [InlineData("&#52;")]
    [InlineData("<b>4</b>")]
    [InlineData("<")]
    [InlineData("tarjeta 4111111111111111111111111 ")]
    [InlineData("CVV de la tarjeta ")]
    [InlineData("%B4111111111111111^")]
    [InlineData("4111111111111111=")]
    public void A_large_text_of_one_pattern_is_inspected_in_linear_steps(string pattern)
    {
        var text = string.Concat(Enumerable.Repeat(pattern, 256 * 1024 / pattern.Length));
        var result = CardDataGuard.Inspect(text);
        Assert.True(result.Findings.Count <= text.Length);
        Assert.True(CardDataGuard.Inspect(result.Mask(text)).Findings.All(found => found.Kind != GuardKind.TrackData));
    }

    private static double Rate(Func<string> text) => Enumerable.Range(0, 20_000).Count(_ => !CardDataGuard.Inspect(text()).IsClean) / 20_000.0;

    private static string Digits(Random random, int count)
    {
        var digits = new StringBuilder(count);
        for (var i = 0; i < count; i++)
        {
            digits.Append((char)('0' + random.Next(10)));
        }

        return digits.ToString();
    }

    private static string NewClabe(Random random)
    {
        var body = "032180" + Digits(random, 11);
        var sum = body.Select((digit, i) => (digit - '0') * new[] { 3, 7, 1 }[i % 3] % 10).Sum();
        return body + (char)('0' + ((10 - (sum % 10)) % 10));
    }
}
