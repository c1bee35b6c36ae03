"""The commands of the card, by NXP's names."""

import enum


@enum.unique
class Command(enum.IntEnum):
    """Command codes (proxmark3 include/protocols.h)."""

    Authenticate = 0x0A
    AuthenticateISO = 0x1A
    AuthenticateAES = 0xAA
    AuthenticateEV2First = 0x71
    AuthenticateEV2NonFirst = 0x77
    ChangeKeySettings = 0x54
    GetKeySettings = 0x45
    SetConfiguration = 0x5C
    ChangeKey = 0xC4
    ChangeKeyEV2 = 0xC6
    GetKeyVersion = 0x64
    GetVersion = 0x60
    FreeMem = 0x6E
    GetCardUID = 0x51
    FormatPICC = 0xFC
    ReadSig = 0x3C
    CreateApplication = 0xCA
    CreateDelegatedApplication = 0xC9
    DeleteApplication = 0xDA
    GetDelegatedInfo = 0x69
    GetApplicationIDs = 0x6A
    GetDFNames = 0x6D
    SelectApplication = 0x5A
    CreateStdDataFile = 0xCD
    CreateBackupDataFile = 0xCB
    CreateValueFile = 0xCC
    CreateLinearRecordFile = 0xC1
    CreateCyclicRecordFile = 0xC0
    DeleteFile = 0xDF
    GetFileIDs = 0x6F
    GetISOFileIDs = 0x61
    GetFileSettings = 0xF5
    ChangeFileSettings = 0x5F
    ReadData = 0xBD
    WriteData = 0x3D
    GetValue = 0x6C
    Credit = 0x0C
    Debit = 0xDC
    LimitedCredit = 0x1C
    ReadRecords = 0xBB
    WriteRecord = 0x3B
    UpdateRecord = 0xDB
    ClearRecordFile = 0xEB
    CommitTransaction = 0xC7
    AbortTransaction = 0xA7
    AdditionalFrame = 0xAF
