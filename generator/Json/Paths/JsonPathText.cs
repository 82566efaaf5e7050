using System.Globalization;

namespace Sinch.Voice.Generator.Json.Paths;

/// <summary>Reads a query's text forwards: blanks, names, integers and numbers.</summary>
internal sealed class JsonPathText(string text)
{
    private const long LargestInteger = (1L << 53) - 1;

    /// <summary>Limits nested conditions, which are parsed and evaluated recursively; real queries have far fewer.</summary>
    private const int DeepestNesting = 64;

    private int _depth;

    public int Position { get; private set; }

    public bool IsAtEnd => Position == text.Length;

    /// <summary>The character at the position; NUL at the end.</summary>
    public char Current => Peek(0);

    public char Peek(int distance) => Position + distance < text.Length ? text[Position + distance] : '\0';

    public char Next()
    {
        var character = Current;
        Position++;
        return character;
    }

    /// <summary>Returns whether <paramref name="token"/> is at the position, and moves behind it.</summary>
    public bool TryTake(string token)
    {
        if (string.CompareOrdinal(text, Position, token, 0, token.Length) != 0)
        {
            return false;
        }

        Position += token.Length;
        return true;
    }

    public void Take(string token, string description)
    {
        if (!TryTake(token))
        {
            throw Expected(description);
        }
    }

    public void SkipBlanks()
    {
        while (Current is ' ' or '\t' or '\n' or '\r')
        {
            Position++;
        }
    }

    /// <summary>Reads a name after a dot (RFC 9535, 2.5.1.1), or returns <see langword="null"/>.</summary>
    public string? TakeName()
    {
        var start = Position;
        while (IsNameCharacter(Current, isFirst: Position == start))
        {
            Position++;
        }

        return Position == start ? null : text.Substring(start, Position - start);
    }

    /// <summary>Reads an integer (RFC 9535, 2.3.3.1), or returns <see langword="null"/>.</summary>
    public long? TakeInteger()
    {
        var start = Position;
        if (TakeDigitsOfInteger() is not { } digits)
        {
            return null;
        }

        if (digits == "-0")
        {
            throw ErrorAt(start, "-0 is not a valid index");
        }

        return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= LargestInteger
            ? value
            : throw ErrorAt(start, "the integer is outside the range of exact integers");
    }

    /// <summary>Reads a number's text (RFC 9535, 2.3.5.1), or returns <see langword="null"/>.</summary>
    public string? TakeNumber()
    {
        var start = Position;
        if (TakeDigitsOfInteger() is null)
        {
            return null;
        }

        if (Current == '.')
        {
            Position++;
            TakeDigits();
        }

        if (Current is 'e' or 'E')
        {
            Position++;
            if (Current is '+' or '-')
            {
                Position++;
            }

            TakeDigits();
        }

        return text.Substring(start, Position - start);
    }

    /// <summary>Begins a condition.</summary>
    public void Enter()
    {
        if (++_depth > DeepestNesting)
        {
            throw ErrorAt(Position, "the filter expressions are nested too deeply");
        }
    }

    /// <summary>Ends a condition.</summary>
    public void Leave() => _depth--;

    public JsonPathException Expected(string description)
        => IsAtEnd ? ErrorAt(Position, $"{description} is missing") : ErrorAt(Position, $"{description} is expected instead of '{Current}'");

    public static JsonPathException ErrorAt(int position, string reason) => new(position + 1, reason);

    private string? TakeDigitsOfInteger()
    {
        var start = Position;
        if (Current == '-')
        {
            Position++;
        }
        else if (!IsDigit(Current))
        {
            return null;
        }

        if (Current == '0' && IsDigit(Peek(1)))
        {
            throw ErrorAt(Position, "a number has a leading zero");
        }

        TakeDigits();
        return text.Substring(start, Position - start);
    }

    private void TakeDigits()
    {
        if (!IsDigit(Current))
        {
            throw Expected("a digit");
        }

        while (IsDigit(Current))
        {
            Position++;
        }
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    private static bool IsNameCharacter(char character, bool isFirst)
        => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or >= '\u0080' || (!isFirst && IsDigit(character));
}
