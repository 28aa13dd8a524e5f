using System.Globalization;
using KnowledgeBase.Core.Faults;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KnowledgeBase.Core.Yaml;

/// <summary>
/// Reads YAML that people write by hand: mappings, sequences and scalars, without tags, anchors, aliases or several documents, so that no text can
/// make objects of its choice or grow while it is read.
/// </summary>
public static class YamlReader
{
    /// <summary>The deepest nesting that is read.</summary>
    public const int MaxDepth = 8;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="maxLength">The longest text that is read, in characters.</param>
    public static YamlReading Read(string text, int maxLength)
    {
        if (text.Length > maxLength)
        {
            return new YamlReading.Refused(FaultRules.YamlTooLong.At(1, maxLength));
        }

        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (parser.TryConsume<StreamEnd>(out _))
            {
                return new YamlReading.Read(new YamlMap(1, []));
            }

            parser.Consume<DocumentStart>();
            var root = ReadValue(parser, depth: 1);
            parser.Consume<DocumentEnd>();
            return parser.Current is DocumentStart second
                ? new YamlReading.Refused(FaultRules.YamlDocuments.At(LineOf(second.Start)))
                : new YamlReading.Read(root);
        }
        catch (RefusedException refused)
        {
            return new YamlReading.Refused(refused.Fault);
        }
        catch (YamlException syntax)
        {
            return new YamlReading.Refused(FaultRules.YamlSyntax.At(LineOf(syntax.Start), syntax.Message));
        }
    }

    private static YamlValue ReadValue(Parser parser, int depth)
    {
        if (parser.Current is AnchorAlias alias)
        {
            throw new RefusedException(FaultRules.YamlAnchor.At(LineOf(alias.Start)));
        }

        var node = (NodeEvent)parser.Current!;
        var line = LineOf(node.Start);
        if (!node.Anchor.IsEmpty)
        {
            throw new RefusedException(FaultRules.YamlAnchor.At(line));
        }

        if (!node.Tag.IsEmpty)
        {
            throw new RefusedException(FaultRules.YamlTag.At(line));
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlText(line, scalar.Value);
        }

        return depth > MaxDepth
            ? throw new RefusedException(FaultRules.YamlTooDeep.At(line, MaxDepth))
            : node is SequenceStart ? ReadList(parser, line, depth) : ReadMap(parser, line, depth);
    }

    private static YamlList ReadList(Parser parser, int line, int depth)
    {
        parser.Consume<SequenceStart>();
        var items = new List<YamlValue>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadValue(parser, depth + 1));
        }

        return new YamlList(line, items);
    }

    private static YamlMap ReadMap(Parser parser, int line, int depth)
    {
        parser.Consume<MappingStart>();
        var entries = new List<YamlEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadValue(parser, depth + 1) is not YamlText key)
            {
                throw new RefusedException(FaultRules.YamlSyntax.At(line, "a key must be plain text"));
            }

            if (!keys.Add(key.Text))
            {
                throw new RefusedException(FaultRules.YamlKeyTwice.At(key.Line, key.Text));
            }

            entries.Add(new YamlEntry(key.Text, key.Line, ReadValue(parser, depth + 1)));
        }

        return new YamlMap(line, entries);
    }

    private static int LineOf(Mark mark) => Math.Max(1, Convert.ToInt32(mark.Line, CultureInfo.InvariantCulture));

    /// <summary>Leaves the recursion with a fault; never leaves this class.</summary>
    private sealed class RefusedException(TextFault fault) : YamlException(fault.Rule.Name)
    {
        public TextFault Fault { get; } = fault;
    }
}
