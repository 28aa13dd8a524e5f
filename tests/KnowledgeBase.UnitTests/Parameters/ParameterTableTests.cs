using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Parameters;
using KnowledgeBase.Testing;
using Xunit;

namespace KnowledgeBase.UnitTests.Parameters;

public sealed class ParameterTableTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    [Theory]
    [InlineData("amount", "1500.00", "$1,500.00", "MXN 1,500.00")]
    [InlineData("amount", "0.5", "$0.50", "MXN 0.50")]
    [InlineData("percentage", "16", "16 %", "16%")]
    [InlineData("percentage", "1.25", "1.25 %", "1.25%")]
    [InlineData("days\n  unit: calendar", "45", "45 días naturales", "45 calendar days")]
    [InlineData("days\n  unit: business", "1", "1 día hábil", "1 business day")]
    [InlineData("hours", "48", "48 horas", "48 hours")]
    [InlineData("minutes", "1", "1 minuto", "1 minute")]
    [InlineData("count", "12000", "12,000", "12,000")]
    [InlineData("time", "\"07:00\"", "07:00", "07:00")]
    [InlineData("phone", "\"55 5340 0999\"", "55 5340 0999", "55 5340 0999")]
    public void Values_are_written_with_their_unit_in_each_language(string type, string value, string spanish, string english)
    {
        var parameter = Assert.Single(Read(type, value).Table.All);

        Assert.Equal(spanish, parameter.Format(Day, Language.Spanish));
        Assert.Equal(english, parameter.Format(Day, Language.English));
    }

    [Theory]
    [InlineData("amount", "1,500")]
    [InlineData("amount", "-3")]
    [InlineData("amount", "1.005")]
    [InlineData("days\n  unit: calendar", "4.5")]
    [InlineData("time", "\"24:00\"")]
    [InlineData("time", "7:00")]
    [InlineData("phone", "call me")]
    [InlineData("count", "99999999999999999999999999999999999999")]
    public void Values_of_another_type_are_faults(string type, string value)
    {
        var reading = Read(type, value);

        Assert.Equal("parameter-value", Assert.Single(reading.Faults).Rule.Name);
        Assert.Empty(reading.Table.All);
    }

    [Fact]
    public void A_value_counts_from_its_first_day_until_the_next()
    {
        var table = Read("count", "3\n    - from: 2027-01-01\n      value: 4").Table;
        var parameter = table.Find("limite")!;

        Assert.Null(parameter.Format(new DateOnly(2019, 12, 31), Language.Spanish));
        Assert.Equal("3", parameter.Format(new DateOnly(2026, 12, 31), Language.Spanish));
        Assert.Equal("4", parameter.Format(new DateOnly(2027, 1, 1), Language.Spanish));
        Assert.Equal("limite", Assert.Single(table.ChangedBetween(new DateOnly(2026, 12, 31), new DateOnly(2027, 1, 1))).Value);
        Assert.Empty(table.ChangedBetween(new DateOnly(2027, 1, 1), new DateOnly(2027, 12, 31)));
    }

    [Fact]
    public void A_value_that_does_not_begin_later_is_a_fault() =>
        Assert.Equal("parameter-value-order", Assert.Single(Read("count", "3\n    - from: 2020-01-01\n      value: 4").Faults).Rule.Name);

    [Fact]
    public void A_parameter_with_a_fault_is_left_out_and_the_others_stay()
    {
        var sound = Yaml("count", "3");
        var reading = ParameterTableReader.Read(sound + sound.Replace("limite", "Límite", StringComparison.Ordinal) + sound.Replace("limite", "otro", StringComparison.Ordinal) + sound);

        Assert.Equal(["limite", "otro"], reading.Table.All.Select(parameter => parameter.Name.Value));
        Assert.Equal(["field-form", "parameter-twice"], reading.Faults.Select(fault => fault.Rule.Name));
    }

    [Fact]
    public void The_starter_parameters_are_sound()
    {
        var reading = ParameterTableReader.Read(File.ReadAllText(RepositoryFolder.Path("content", "parameters.yml")));

        Assert.Empty(reading.Faults);
        Assert.True(reading.Table.All.Count >= 40);
    }

    private static ParameterTableReading Read(string type, string value) => ParameterTableReader.Read(Yaml(type, value));

    private static string Yaml(string type, string value) => $$"""
        - name: limite
          type: {{type}}
          description: {es: Un límite, en: A limit}
          owner: Legal
          source: fictional
          values:
            - from: 2020-01-01
              value: {{value}}

        """;
}
